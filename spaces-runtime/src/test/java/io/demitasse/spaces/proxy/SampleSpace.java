package io.demitasse.spaces.proxy;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A well-behaved Space that tells what it was asked. */
final class SampleSpace implements AutoCloseable {
    /** What is put here is sent as events, one by one; "end" ends them. */
    final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    final CountDownLatch streamGone = new CountDownLatch(1);
    private final Javalin javalin;

    SampleSpace() {
        javalin = Javalin.create(config -> {
            config.http.maxRequestSize = Long.MAX_VALUE;
            config.startup.showJavalinBanner = false;
            config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheCaseSensitive(true));
            config.routes.get("/hello", ctx -> ctx.result("hello " + ctx.queryString()));
            config.routes.get("/headers", ctx -> ctx.json(new TreeMap<>(ctx.headerMap())));
            config.routes.get("/cookies", ctx -> {
                ctx.res().addHeader("Set-Cookie", "mine=1; Path=/; Domain=example.org; HttpOnly");
                ctx.res().addHeader("Set-Cookie", "hub=stolen");
                ctx.result("ok");
            });
            config.routes.post(
                    "/count", ctx -> ctx.result(Long.toString(count(ctx.req().getInputStream()))));
            config.routes.get("/path/<rest>", ctx -> ctx.result(ctx.req().getRequestURI()));
            config.routes.sse("/events", client -> {
                for (String event = next(); !event.equals("end"); event = next()) {
                    client.sendEvent("message", event);
                }
            });
            config.routes.ws("/echo", ws -> {
                ws.onMessage(message -> message.send("echo " + message.message()));
                ws.onClose(close -> streamGone.countDown());
            });
        });
        javalin.start("127.0.0.1", 0);
    }

    private String next() {
        try {
            return events.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "end";
        }
    }

    private static long count(InputStream in) throws IOException {
        long all = 0;
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            all += read;
        }
        return all;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
