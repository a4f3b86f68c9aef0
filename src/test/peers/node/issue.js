'use strict';

const { readFileSync } = require('node:fs');
const { VideoSDK } = require('@videosdk.live/server-sdk');

const issuers = {
    generated: (client, options) => client.generateToken(options),
    participant: (client, options) => built(client.accessToken(), options),
    api: (client, options) => built(client.accessToken().forApi(), options),
};

function built(builder, { participantId, roomId, permissions = [], expiresIn, claims = {} }) {
    if (participantId) builder.setParticipant(participantId);
    if (roomId) builder.forRoom(roomId);
    if (expiresIn) builder.expiresIn(expiresIn);
    Object.entries(claims).forEach(([name, value]) => builder.setClaim(name, value));
    return builder.grant(...permissions).toJwt();
}

function issue(secret, request) {
    const { kind, apiKey, ...options } = JSON.parse(request);
    if (!Object.hasOwn(issuers, kind)) {
        throw new Error(`kind must be one of ${Object.keys(issuers).join(', ')}: ${request}`);
    }
    return issuers[kind](new VideoSDK({ apiKey, secret }), options);
}

const [secret, ...requests] = readFileSync(0, 'utf8').replace(/\n$/, '').split('\n');
process.stdout.write(requests.map((request) => issue(secret, request) + '\n').join(''));
