/**
 * Searches everything that a run of the tests has printed, logged or reported for what nobody may read there: secrets,
 * tokens and credentials. It knows neither servers nor what the tests ask.
 */
package io.github.videosdk.jakarta.silence;
