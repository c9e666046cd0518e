package io.demitasse.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says what a test wants, right or wrong. Unless told otherwise it is an app with {@code /greet}. */
public final class FakeApp implements AutoCloseable {
    public static final String JOINED = "{\"event_id\":\"e1\"}";
    public static final String CLOSED = "{\"msg\":\"close_stream\",\"event_id\":null}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public record Request(String method, String path, Map<String, List<String>> headers, String body) {}

    public record Answer(int status, String body, Map<String, String> headers) {}

    /** What one stream of messages says. */
    public interface Script {
        void run(Says says) throws IOException, InterruptedException;
    }

    public FakeApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        answer("/config", 200, """
                {"version":"6.31.0","api_prefix":"/gradio_api","protocol":"sse_v3","connect_heartbeat":false,
                 "components":[{"id":1,"type":"textbox"},{"id":2,"type":"textbox"},{"id":3,"type":"state"}],
                 "dependencies":[{"id":0,"inputs":[3,1],"outputs":[2,3],"backend_fn":true,"api_name":"greet"}]}""");
        answer("/gradio_api/info", 200, """
                {"named_endpoints":{"/greet":{"parameters":[{"label":"Name","parameter_name":"name",
                 "parameter_has_default":false,"type":{"type":"string"},"python_type":{"type":"str"},
                 "component":"Textbox"}],"returns":[{"label":"Greeting","type":{"type":"string"},
                 "python_type":{"type":"str"},"component":"Textbox"}]}},"unnamed_endpoints":{}}""");
        answer("/gradio_api/queue/join", 200, JOINED);
        answer("/gradio_api/cancel", 200, "{\"success\":true}");
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public FakeApp answer(String path, int status, String body) {
        return answer(path, status, body, Map.of());
    }

    public FakeApp answer(String path, int status, String body, Map<String, String> headers) {
        answers.put(path, new Answer(status, body, headers));
        return this;
    }

    /** What the next stream of messages says. */
    public FakeApp stream(Script script) {
        scripts.add(script);
        return this;
    }

    /** A stream that says these messages and ends. */
    public FakeApp messages(String... messages) {
        return stream(says -> {
            for (String message : messages) {
                says.message(message);
            }
        });
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(each -> each.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(
                    new Request(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
            boolean isStream = path.endsWith("/queue/data") || path.contains("/heartbeat/");
            Script script = isStream && !answers.containsKey(path) ? scripts.poll() : null;
            if (script != null) {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                script.run(new Says(exchange.getResponseBody(), closing));
                return;
            }
            Answer answer = answers.getOrDefault(path, new Answer(404, "{\"detail\":\"Not Found\"}", Map.of()));
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** One stream of messages. */
    public record Says(OutputStream out, CountDownLatch closing) {
        public void message(String json) throws IOException {
            raw("data:" + json + "\n\n");
        }

        public void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Every byte alone. */
        public void bytes(String text) throws IOException {
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                out.write(each);
                out.flush();
            }
        }

        /** Says nothing until the test is over. */
        public void hold() throws InterruptedException {
            closing.await();
        }
    }
}
