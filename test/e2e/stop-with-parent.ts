// A worker that is told to end does first what it would do on its way out: there the drivers end
// their browsers. `process.exit` is not to be had, vitest makes an error of it.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, () => {
    process.emit('exit', 1);
    process.kill(process.pid, 'SIGKILL');
  });
