import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '#formats/csv/write-csv.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { exportFacts } from './export.ts';
import { openFacts, openGazetteer, openReport, settings } from './main/checking.ts';
import { failureText } from './main/failure-text.ts';
import { HOME } from './main/ground.ts';
import { keeping } from './main/keeping.ts';
import { writePack } from './main/packs.ts';
import { buildReport, checkPack, exportAll, loadPack, writers } from './main/reports.ts';
import { serveUntilStopped } from './main/serving.ts';
import { users } from './main/users.ts';
import { packCheck } from './pack-check.ts';
import { packLoad } from './pack-load.ts';
import { packWrite } from './pack-write.ts';
import { read } from './read.ts';
import { reportBuild } from './report-build.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { terminal } from './terminal.ts';
import { userErase, userExport, userList, userReset } from './user.ts';
import { verify } from './verify.ts';

async function main(): Promise<number> {
  const { version } = JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8')) as {
    version: string;
  };
  const io = terminal();
  const commands = [
    serve(serveUntilStopped(io, version)),
    check({ open: openReport, settings, facts: openFacts, gazetteer: openGazetteer }, version),
    read(openReport, csvLine),
    packCheck(checkPack),
    packLoad(loadPack),
    packWrite(writePack),
    reportBuild(buildReport, writers),
    exportFacts(exportAll),
    userList(users),
    userReset(users),
    userExport(users),
    userErase(users),
    backup(keeping),
    restore(keeping),
    verify(keeping),
  ];
  try {
    return await run(commands, process.argv.slice(2), io, version);
  } catch (error) {
    io.err(failureText(error, io));
    return 2;
  }
}

process.exitCode = await main();
