package io.github.videosdk.jakarta.bench.rooms;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;

/** A connection that speaks HTTP/1.1. */
final class PlainLine extends ChannelInitializer<SocketChannel> {

    private final Traffic traffic;
    private final RoomsApi api;

    PlainLine(Traffic traffic) {
        this.traffic = traffic;
        this.api = new RoomsApi(traffic);
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        traffic.connected();
        channel.pipeline().addLast(new HttpServerCodec(), api);
    }
}
