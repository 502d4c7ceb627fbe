#!/usr/bin/env node
// Plain old JavaScript on purpose: this file must still parse where the program itself would not.
'use strict';

var major = Number(process.versions.node.split('.')[0]);

if (major < 22) {
  process.stderr.write('ungear needs Node.js 22 or newer, and this is ' + process.versions.node + '.\n');
  process.exit(1);
} else {
  import('../dist/ungear.js').catch(function (error) {
    process.stderr.write('ungear could not start: ' + error.message + '\n');
    process.exit(1);
  });
}
