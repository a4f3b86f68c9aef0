'use strict';

// node tokens.js LIBRARY, the account as JSON on stdin: prints the nanoseconds of processor time of each work.

const { randomUUID } = require('node:crypto');
const { readFileSync } = require('node:fs');

const WARM_UP_MS = 1000;
const SLICE_MS = 200;
const SLICES = 5;
const TOKENS = 256;
const NANOSECONDS_PER_MICROSECOND = 1000;

const libraries = {
    // As VideoSDK's sample for Node uses it.
    jsonwebtoken({ apiKey, permissions, roles, roomId, participantId, seconds }) {
        const jwt = require('jsonwebtoken');
        const claims = () => ({ apikey: apiKey, permissions, jti: randomUUID() });
        const signed = (secret, payload) => jwt.sign(payload, secret, { expiresIn: seconds, algorithm: 'HS256' });
        return {
            token: (secret) => signed(secret, claims()),
            scopedToken: (secret) => signed(secret, { ...claims(), version: 2, roles, roomId, participantId }),
            verify: (secret, token) => jwt.verify(token, secret, { algorithms: ['HS256'] }),
        };
    },
    '@videosdk.live/server-sdk'({ apiKey, permissions, roomId, participantId, seconds }) {
        const { VideoSDK } = require('@videosdk.live/server-sdk');
        const clients = new Map();
        const client = (secret) => {
            if (!clients.has(secret)) clients.set(secret, new VideoSDK({ apiKey, secret }));
            return clients.get(secret);
        };
        return {
            token: (secret) => client(secret).generateToken({ permissions, expiresIn: seconds }),
            scopedToken: (secret) =>
                client(secret)
                    .accessToken()
                    .setParticipant(participantId)
                    .forRoom(roomId)
                    .expiresIn(seconds)
                    .grant(...permissions)
                    .toJwt(),
            verify: (secret, token) => client(secret).verifyToken(token),
        };
    },
};

function refuse(verify, token) {
    try {
        verify(token);
    } catch (refusal) {
        return refusal;
    }
    throw new Error('a forged token was accepted');
}

let kept;

function perCall(call, milliseconds) {
    const deadline = Date.now() + milliseconds;
    const start = process.cpuUsage();
    let calls = 0;
    while (Date.now() < deadline) {
        for (let i = 0; i < 16; i++) kept = call(calls++);
    }
    const { user, system } = process.cpuUsage(start);
    return ((user + system) * NANOSECONDS_PER_MICROSECOND) / calls;
}

function measure(call) {
    perCall(call, WARM_UP_MS);
    const slices = Array.from({ length: SLICES }, () => perCall(call, SLICE_MS));
    return slices.sort((a, b) => a - b)[Math.floor(SLICES / 2)];
}

function works({ token, scopedToken, verify }, { secret, forgersSecret }) {
    const good = Array.from({ length: TOKENS }, () => token(secret));
    const forged = Array.from({ length: TOKENS }, () => token(forgersSecret));
    return {
        token: () => token(secret),
        scopedToken: () => scopedToken(secret),
        verify: (turn) => verify(secret, good[turn % TOKENS]),
        refuse: (turn) => refuse((forgery) => verify(secret, forgery), forged[turn % TOKENS]),
    };
}

const account = JSON.parse(readFileSync(0, 'utf8'));
const times = Object.entries(works(libraries[process.argv[2]](account), account)).map(([work, call]) => [work, measure(call)]);
process.stdout.write(JSON.stringify(Object.fromEntries(times)) + '\n');
