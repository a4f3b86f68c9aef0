/**
 * The servlet edge: the listener that the web fragment names, and one servlet per endpoint.
 *
 * <p>Each servlet checks method, meeting id, size and login, answers preflights, and passes the request on to its resource.
 * It knows no token and no room. All filters of the host come before it.
 */
package io.github.videosdk.jakarta.servlet;
