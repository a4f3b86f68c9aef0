/**
 * Looks into a running JVM from outside: what is left of an application that has been undeployed, and what holds it. It
 * knows neither servers nor VideoSDK.
 */
package io.github.videosdk.jakarta.heap;
