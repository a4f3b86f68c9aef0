package io.github.videosdk.jakarta.bench.rooms;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Answers whatever is asked with a room, always the same, in VideoSDK's words. */
@Sharable
final class RoomsApi extends ChannelInboundHandlerAdapter {

    private static final byte[] ROOM = """
            {"roomId":"abcd-efgh-ijkl","customRoomId":"5f0d6c2a-b1e9-4c37-a8e2-f4d7c9b0a1e3",\
            "userId":"5fa671e99a80d58c11cb93c1","disabled":false,"createdAt":"2026-11-25T08:28:46.123Z",\
            "updatedAt":"2026-11-25T08:28:46.123Z","id":"63b5a0f1e2d3c4b5a6978890",\
            "links":{"get_room":"https://api.videosdk.live/v2/rooms/abcd-efgh-ijkl",\
            "get_session":"https://api.videosdk.live/v2/sessions/"}}""".getBytes(StandardCharsets.UTF_8);

    private final Traffic traffic;

    RoomsApi(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean isWhole = message instanceof LastHttpContent;
        ReferenceCountUtil.release(message);
        if (isWhole) {
            traffic.called();
            answerInTime(context, traffic.latencyMillis());
        }
    }

    /** Whoever called has gone: load ends in the middle of things. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable gone) {
        context.close();
    }

    private static void answerInTime(ChannelHandlerContext context, int millis) {
        if (millis == 0) {
            context.writeAndFlush(room());
        } else {
            context.executor().schedule(() -> context.writeAndFlush(room()), millis, TimeUnit.MILLISECONDS);
        }
    }

    private static FullHttpResponse room() {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(ROOM));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, ROOM.length);
        return response;
    }
}
