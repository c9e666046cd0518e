package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to a container engine, whose failures are told as an operator can use them. */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(1);
    private static final int CONNECTIONS = 10_000;

    private final DockerHost host;
    private final DockerClient quick;
    private final DockerClient patient;

    private Engine(DockerHost host) {
        this.host = host;
        DockerClientConfig config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(host.toString())
                .withDockerTlsVerify(false)
                .build();
        quick = DockerClientImpl.getInstance(
                config, transport(config).responseTimeout(ANSWER).build());
        patient = DockerClientImpl.getInstance(config, transport(config).build());
    }

    private static ZerodepDockerHttpClient.Builder transport(DockerClientConfig config) {
        return new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT);
    }

    static URI usualAddress() {
        return DefaultDockerClientConfig.createDefaultConfigBuilder().build().getDockerHost();
    }

    /**
     * Connects.
     *
     * @throws OperatorException if no engine answers there
     */
    static Engine at(DockerHost host) {
        var engine = new Engine(host);
        try {
            engine.ask("be asked for a sign of life", client -> client.pingCmd().exec());
            return engine;
        } catch (OperatorException e) {
            engine.close();
            throw e;
        }
    }

    /** For what may be silent as long as it likes: logs, ends, builds. */
    DockerClient patient() {
        return patient;
    }

    /**
     * Asks the engine for something that it answers within a minute.
     *
     * @param what it is to do, for messages: "start a container"
     * @throws OperatorException if it can't be reached, or refuses
     */
    <T> T ask(String what, Function<DockerClient, T> question) {
        try {
            return question.apply(quick);
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /**
     * Asks for something that may be done already, or can't be, and is in nobody's way then.
     *
     * @return whether it is no use to ask again: it is done, or the engine has gone
     */
    boolean tidy(String what, Function<DockerClient, ?> question) {
        try {
            var unused = question.apply(quick);
            return true;
        } catch (NotFoundException e) {
            return true;
        } catch (RuntimeException e) {
            LOG.debug("The engine could not {}", what, e);
            return !(e instanceof DockerException);
        }
    }

    /** What to tell of a failure: one of the engine for the operator, any other as it is. */
    RuntimeException failure(String what, RuntimeException cause) {
        if (cause instanceof DockerException refusal) {
            return new OperatorException("The container engine could not " + what + ": " + reason(refusal), cause);
        }
        return isOfConnection(cause) ? gone(cause) : cause;
    }

    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof IOException || (failure.getCause() != null && isOfConnection(failure.getCause()));
    }

    private OperatorException gone(Throwable cause) {
        return new OperatorException(
                "The container engine at " + host + " can't be reached. Start it (is Docker running, and may this user"
                        + " use it?), or set DOCKER_HOST to another.",
                cause);
    }

    /** The engine's own words, without the JSON around them. */
    static String reason(DockerException refusal) {
        String said = String.valueOf(refusal.getMessage());
        Matcher message = MESSAGE.matcher(said);
        return (message.find() ? message.group(1).replace("\\\"", "\"").replace("\\n", "\n") : said).strip();
    }

    @Override
    public void close() {
        try {
            quick.close();
            patient.close();
        } catch (IOException e) {
            LOG.debug("A connection to {} can't be closed", host, e);
        }
    }
}
