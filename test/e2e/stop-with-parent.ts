// A worker that is told to end goes by way of `exit`, where the drivers end their browsers.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, () => process.exit(1));
