/** Classes of host applications; each archive takes those that make its shape. */
package io.github.videosdk.jakarta.container.host;
