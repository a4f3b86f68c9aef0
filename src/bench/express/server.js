'use strict';

// What VideoSDK's official sample for Node does, on today's Express, with Node's own fetch, and without its access log.
const express = require('express');
const jwt = require('jsonwebtoken');

const { PORT, VIDEOSDK_API_KEY, VIDEOSDK_SECRET_KEY, VIDEOSDK_API_ENDPOINT } = process.env;
const app = express();
app.use(express.json());

app.get('/get-token', (request, response) => {
  const { roomId, peerId } = request.query;
  const claims = { apikey: VIDEOSDK_API_KEY, permissions: ['allow_join'] };
  if (roomId || peerId) {
    Object.assign(claims, { version: 2, roles: ['rtc'], roomId, participantId: peerId });
  }
  response.json({ token: jwt.sign(claims, VIDEOSDK_SECRET_KEY, { expiresIn: '24h', algorithm: 'HS256' }) });
});

app.post('/create-meeting', async (request, response) => {
  const { token, region } = request.body;
  const room = await fetch(`${VIDEOSDK_API_ENDPOINT}/rooms`, {
    method: 'POST',
    headers: { Authorization: token, 'Content-Type': 'application/json' },
    body: JSON.stringify({ region }),
  });
  response.json(await room.json());
});

app.post('/validate-meeting/:meetingId', async (request, response) => {
  const room = await fetch(`${VIDEOSDK_API_ENDPOINT}/rooms/validate/${request.params.meetingId}`, {
    headers: { Authorization: request.body.token },
  });
  response.json(await room.json());
});

app.listen(Number(PORT), '127.0.0.1');
