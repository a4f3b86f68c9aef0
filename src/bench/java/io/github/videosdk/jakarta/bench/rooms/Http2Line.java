package io.github.videosdk.jakarta.bench.rooms;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerUpgradeHandler;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ServerUpgradeCodec;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;

/** A connection that becomes one of HTTP/2 if the client wishes so ({@code Upgrade: h2c}). */
final class Http2Line extends ChannelInitializer<SocketChannel> {

    private static final int MOST_BYTES = 64 * 1024;

    private final Traffic traffic;
    private final RoomsApi api;
    private final RoomsApi apiByHttp2;

    Http2Line(Traffic traffic) {
        this.traffic = traffic;
        this.api = new RoomsApi(traffic, false);
        this.apiByHttp2 = new RoomsApi(traffic, true);
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        traffic.connected();
        HttpServerCodec http1 = new HttpServerCodec();
        channel.pipeline().addLast(http1, new HttpServerUpgradeHandler(http1, protocol -> upgrade(), MOST_BYTES), api);
    }

    private Http2ServerUpgradeCodec upgrade() {
        return new Http2ServerUpgradeCodec(
                Http2FrameCodecBuilder.forServer().build(), new Http2MultiplexHandler(stream()));
    }

    private ChannelHandler stream() {
        return new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel stream) {
                stream.pipeline().addLast(new Http2StreamFrameToHttpObjectCodec(true), apiByHttp2);
            }
        };
    }
}
