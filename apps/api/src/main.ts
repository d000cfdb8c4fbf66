import cluster from 'node:cluster';

// The first process only shares out connections, so it does not load what answers them.
if (cluster.isPrimary) await import('./share.js');
else await import('./serve.js');
