package io.github.videosdk.jakarta.bench.rooms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** VideoSDK's rooms on a port of 127.0.0.1, fast, without any check; and a port to ask it what it has seen. */
public final class StandIn {

    private static final int THREADS = 2;
    private static final int BACKLOG = 4096;

    private final Traffic traffic = new Traffic();
    private final EventLoopGroup threads = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());

    private StandIn() {}

    /** @param ports for the rooms, and for the questions */
    public static void main(String[] ports) throws IOException {
        StandIn standIn = new StandIn();
        standIn.takeCalls(Integer.parseInt(ports[0]));
        standIn.takeQuestions(Integer.parseInt(ports[1]));
    }

    private void takeCalls(int port) {
        new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(new PlainLine(traffic))
                .bind(InetAddress.getLoopbackAddress(), port)
                .syncUninterruptibly();
    }

    private void takeQuestions(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/counts", question -> answer(question, traffic.counts().line()));
        server.createContext("/latency/", question -> {
            traffic.setLatencyMillis(
                    Integer.parseInt(question.getRequestURI().getPath().replace("/latency/", "")));
            answer(question, "so be it");
        });
        server.start();
    }

    private static void answer(HttpExchange question, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        question.sendResponseHeaders(200, body.length);
        question.getResponseBody().write(body);
        question.close();
    }
}
