'use strict';

const { readFileSync } = require('node:fs');

const verifiers = {
    jsonwebtoken(secret) {
        const jwt = require('jsonwebtoken');
        return (token) => jwt.verify(token, secret, { algorithms: ['HS256'] });
    },
    // Always HMAC-SHA256, whatever the header says: it never reads "alg".
    'server-sdk'(secret) {
        const { VideoSDK } = require('@videosdk.live/server-sdk');
        const client = new VideoSDK({ apiKey: 'unused', secret });
        return (token) => client.verifyToken(token);
    },
};

function verdict(verify, token) {
    try {
        const claims = verify(token);
        const accepted = typeof claims === 'object' && !Array.isArray(claims);
        return accepted ? { accepted, claims } : { accepted };
    } catch {
        return { accepted: false };
    }
}

const library = process.argv[2];
if (!Object.hasOwn(verifiers, library)) {
    throw new Error(`usage: node verify.js ${Object.keys(verifiers).join('|')}`);
}

const [secret, ...tokens] = readFileSync(0, 'utf8').replace(/\n$/, '').split('\n');
const verify = verifiers[library](secret);
process.stdout.write(tokens.map((token) => JSON.stringify(verdict(verify, token)) + '\n').join(''));
