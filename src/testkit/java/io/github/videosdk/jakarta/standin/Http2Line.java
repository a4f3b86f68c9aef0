package io.github.videosdk.jakarta.standin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;

/** A line to the stand-in that speaks HTTP/2 alone, and goes wrong in the ways that only HTTP/2 has. */
public final class Http2Line implements AutoCloseable {

    private final URI standIn;
    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Queue<Http2Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel server;
    private volatile Http2Fault lasting = Http2Fault.NONE;

    public Http2Line(VideoSdkStandIn standIn, Authority authority) {
        this.standIn = standIn.uri();
        SslContext tls = tls(authority);
        server = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(tls.newHandler(channel.alloc()))
                                .addLast(Http2FrameCodecBuilder.forServer().build())
                                .addLast(new Http2Calls(Http2Line.this::draw, Http2Line.this.standIn));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    public URI uri() {
        return URI.create("https://localhost:" + ((InetSocketAddress) server.localAddress()).getPort());
    }

    public int calls() {
        return calls.get();
    }

    public Http2Line next(Http2Fault... coming) {
        faults.addAll(List.of(coming));
        return this;
    }

    public Http2Line always(Http2Fault fault) {
        lasting = fault;
        return this;
    }

    /** Nothing that is sent over the connections that there are arrives any more, and nobody is told. */
    public void loseConnections() {
        connections.forEach(connection -> connection.config().setAutoRead(false));
    }

    @Override
    public void close() {
        threads.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }

    private Http2Fault draw() {
        calls.incrementAndGet();
        Http2Fault fault = faults.poll();
        return fault == null ? lasting : fault;
    }

    private static SslContext tls(Authority authority) {
        try {
            return SslContextBuilder.forServer(authority.bundleOfLocalhost().toKeyManagerFactory())
                    .sslProvider(SslProvider.JDK)
                    .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            Protocol.ALPN,
                            SelectorFailureBehavior.NO_ADVERTISE,
                            SelectedListenerFailureBehavior.ACCEPT,
                            ApplicationProtocolNames.HTTP_2))
                    .build();
        } catch (SSLException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
