// jest's transform: one esbuild call a file, to CommonJS for the running Node, with source maps inline.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const OPTIONS = { format: 'cjs', target: 'node20', sourcemap: 'inline' };

module.exports = {
  process(source, file) {
    const loader = file.endsWith('.ts') ? 'ts' : 'js';
    return esbuild.transformSync(source, { ...OPTIONS, loader, sourcefile: file });
  },
  getCacheKey(source, file) {
    return createHash('sha256')
      .update(esbuild.version)
      .update(JSON.stringify(OPTIONS))
      .update(file)
      .update(source)
      .digest('hex');
  },
};
