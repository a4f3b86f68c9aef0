package io.github.videosdk.jakarta.standin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The requests of one HTTP/2 connection, each answered as its fault says. */
final class Http2Calls extends ChannelInboundHandlerAdapter {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Supplier<Http2Fault> faults;
    private final URI standIn;
    private final Map<Integer, Http2Headers> heads = new HashMap<>();
    private final Map<Integer, ByteBuf> bodies = new HashMap<>();

    Http2Calls(Supplier<Http2Fault> faults, URI standIn) {
        this.faults = faults;
        this.standIn = standIn;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) throws Exception {
        try {
            if (frame instanceof Http2HeadersFrame head) {
                heads.put(head.stream().id(), head.headers());
                bodies.put(head.stream().id(), Unpooled.buffer());
                endOf(head.stream(), head.isEndStream(), context);
            } else if (frame instanceof Http2DataFrame data) {
                bodies.get(data.stream().id()).writeBytes(data.content());
                endOf(data.stream(), data.isEndStream(), context);
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable gone) {
        context.close();
    }

    private void endOf(Http2FrameStream stream, boolean isEnd, ChannelHandlerContext context) throws Exception {
        if (isEnd) {
            answer(faults.get(), stream, context);
            context.flush();
        }
    }

    private void answer(Http2Fault fault, Http2FrameStream stream, ChannelHandlerContext context) throws Exception {
        switch (fault) {
            case NONE -> send(reply(stream.id()), stream, context);
            case GOAWAY -> sendGoAway(0, context);
            case GOAWAY_AFTER_THE_EFFECT -> {
                reply(stream.id());
                sendGoAway(stream.id(), context);
            }
            case RST_STREAM -> context.write(new DefaultHttp2ResetFrame(Http2Error.REFUSED_STREAM).stream(stream));
            case RST_STREAM_AFTER_THE_EFFECT -> {
                reply(stream.id());
                context.write(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR).stream(stream));
            }
            case RST_STREAM_AMID_THE_BODY -> {
                HttpResponse<byte[]> reply = reply(stream.id());
                sendHead(reply, stream, context);
                sendBody(reply.body(), reply.body().length / 2, false, stream, context);
                context.write(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR).stream(stream));
            }
        }
    }

    private HttpResponse<byte[]> reply(int stream) throws IOException, InterruptedException {
        Http2Headers head = heads.remove(stream);
        byte[] body = ByteBufUtil.getBytes(bodies.remove(stream));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        standIn.resolve(head.path().toString()))
                .method(
                        head.method().toString(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        head.forEach(header -> {
            String name = header.getKey().toString();
            if (!name.startsWith(":") && !name.equals("content-length")) {
                request.header(name, header.getValue().toString());
            }
        });
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void send(HttpResponse<byte[]> reply, Http2FrameStream stream, ChannelHandlerContext context) {
        sendHead(reply, stream, context);
        sendBody(reply.body(), reply.body().length, true, stream, context);
    }

    /** Byte by byte, because the codec insists on having seen every stream that there is. */
    private static void sendGoAway(int lastStream, ChannelHandlerContext context) {
        ByteBuf frame = Unpooled.buffer()
                .writeMedium(2 * Integer.BYTES)
                .writeByte(Http2FrameTypes.GO_AWAY)
                .writeByte(0)
                .writeInt(0)
                .writeInt(lastStream)
                .writeInt((int) Http2Error.NO_ERROR.code());
        context.pipeline().context(Http2FrameCodec.class).writeAndFlush(frame);
        context.close();
    }

    private static void sendHead(HttpResponse<?> reply, Http2FrameStream stream, ChannelHandlerContext context) {
        Http2Headers head = new DefaultHttp2Headers().status(Integer.toString(reply.statusCode()));
        context.write(new DefaultHttp2HeadersFrame(head).stream(stream));
    }

    private static void sendBody(
            byte[] body, int length, boolean isEnd, Http2FrameStream stream, ChannelHandlerContext context) {
        context.write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(body, 0, length), isEnd).stream(stream));
    }
}
