import { koreanLabels } from './explanation-labels-ko.ts';
import { explanationParameters } from './explanation-parameters.ts';
import { always } from './explanation-phrases.ts';
import type { ExplanationWords } from './explanation-words.ts';

export const koreanExplanations: ExplanationWords = {
  titles: {
    stockMechanical: (param) => `${param('code')} › 기계적 몫`,
    nodePortfolio: always('포트폴리오'),
    nodeGroup: (param) => `그룹 ${param('code')}`,
    nodePosition: (param) => param('code'),
    nodePeriod: (param) => `${param('code')} › ${param('from')} ~ ${param('to')}`,
    nodeCarried: (param) => `${param('code')} › 이어 쓴 값`,
    nodeUnpriced: (param) => `${param('code')} › 가격 없음`,
    nodeNotListed: (param) => `${param('code')} › 상장 전`,
    nodeNotHeld: (param) => `${param('code')} › 보유 전`,
    indexTransmission: (param) => `${param('code')} › 지수 파급`,
    benchmarkGroup: (param) => `${param('group') || '기타'}, 벤치마크 ${param('benchmark')}`,
    benchmarkAll: (param) => `포트폴리오, 벤치마크 ${param('benchmark')}`,
    compounding: (param) => `${param('code')} › 복리 효과, ${param('from')} ~ ${param('to')}`,
    scenarioStock: (param) => `${param('code')} › 충격에 리밸런싱 매매가 더하는 몫`,
    policyStock: (param) => `${param('code')} › 규칙이 바꿨을 수익률`,
    fundFlow: (param) => `${param('code')} › 리밸런싱 매매`,
  },
  labels: koreanLabels,
  notes: {
    assumedNetting: '상쇄*: 반대 설정 뒤 매매의 절반에서 전부가 남음. 판단에 따른 가정',
    assumedPassThrough: '전가율*: 선물, 스왑 매매의 절반에서 전부가 종목에 닿음. 판단에 따른 가정',
    assumedLaws: '법칙: 선형, 교차, Almgren을 같은 확률로. 계수는 사전 가정',
    assumedAssets: '순자산: 추정값은 15 %, 나머지는 3~4 %까지 틀릴 수 있음',
    sampledBetas: '잔여의 베타: 앞선 거래일의 최소제곱 추정, 괄호는 표본오차. 함께 움직일 뿐 원인이 아님',
    assumedBeta: '베타*: 우선주는 지난 20거래일처럼 본주를 따름',
    assumedUnderlyingReturn: '기초자산 수익률*: 레버리지 없는 펀드의 것, 또는 구성종목으로 재구성한 것',
    estimatedWeights: '지수 비중~: 추정',
    costUnknown: '보수를 모름: 추적 차이에 포함',
    navBased: '시장 종가가 아니라 기준가~로 평가',
    narrowMinuteBars: '마지막 30분의 분봉',
    narrowCreations: '설정과 환매 기록',
    narrowMoreDays: '지금의 절반쯤 더 많은 날',
    narrowWeights: '공식 지수 비중',
    narrowFee: '펀드의 연 보수',
    narrowPrices: '종목의 가격',
    againstThisDay: '바로 이날 장중이 반대로 움직임',
    againstEarlierDays: '장중이 예상 매매와 반대로 움직인 날',
  },
  parameters: explanationParameters.ko,
};
