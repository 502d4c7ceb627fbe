import { Command } from 'commander';

const program = new Command('ungear').version('0.1.0');
program.parse();
