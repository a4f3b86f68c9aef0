/** The README and the site, held to what they say: their code, their links. */
package io.github.videosdk.jakarta.pages;
