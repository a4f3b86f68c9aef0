/**
 * VideoSDK's server side as one JAR for any Jakarta EE application: signed access tokens, rooms, and the three endpoints
 * that VideoSDK's clients call. This package is the map; in it are only the exceptions that a host may catch, and
 * their codes.
 *
 * <p>A request comes in at the edges, {@code servlet} and then {@code rest}, which share {@code endpoint}. They ask
 * {@code access} whether the caller may, {@code token} for tokens and {@code room} for rooms, and tell {@code audit} what came
 * of it; rooms reach VideoSDK through {@code remote}. All of them read their settings from {@code config}. Operators look
 * at it from the side: {@code health} says whether a node is ready, {@code telemetry} counts and measures. Imports go only
 * downwards:
 *
 * <pre>
 * 5  servlet   rest          the edges: translate and delegate
 *    health    telemetry     what operators see, where the server has the means
 * 4  endpoint  room  audit   what the edges share; rooms; what is worth remembering
 * 3  access    remote        may this caller have that token?; transport to VideoSDK
 * 2  token                   issue and verify access tokens
 * 1  config                  the settings, read once
 * 0  (this package)          exceptions and their codes
 * </pre>
 *
 * <p>Words: a <i>token</i> is a JWT that VideoSDK accepts; a <i>permission</i> is what its bearer may do in a meeting; a
 * <i>role</i> is what it opens, meetings or the REST API; a <i>room</i> is what VideoSDK's older clients call a meeting;
 * the <i>policy</i> decides who may have which token; the <i>host</i> is the application that this JAR is in.
 *
 * @since 0.1.0
 */
package io.github.videosdk.jakarta;
