package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A Space as a cluster runs it.
 *
 * <pre>{@code KubeApp.of("greeter", "registry.example/ann/greeter:1", 7860).host("greeter.example")}</pre>
 *
 * @param name of its objects: a DNS label
 * @param image that the cluster can pull
 * @param port that the image serves on
 * @param limits of each copy
 * @param namespace to make and use; empty for the one in use
 * @param host by which visitors reach it; empty for any
 * @param replicas how many copies run
 * @param start how long a copy may take to answer
 * @param runtime that runs it, by a name of its own; empty if people do
 * @param variables that its program is given, which anyone may know; secrets come from a Secret of the cluster
 */
public record KubeApp(
        String name,
        String image,
        int port,
        Limits limits,
        Optional<String> namespace,
        Optional<String> host,
        Replicas replicas,
        Duration start,
        Optional<String> runtime,
        Map<String, String> variables) {
    private static final String MANAGER = "app.kubernetes.io/managed-by";
    private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,51}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][\\w./:@-]{0,400}");
    private static final Duration START = Duration.ofMinutes(30);

    /** @throws OperatorException if a cluster would not take one of the names */
    public KubeApp {
        check(LABEL, name, "no name for a Deployment: use up to 53 small letters, digits and '-', a letter first");
        check(IMAGE, image, "no name of an image: give one such as registry.example/ann/greeter:1");
        namespace.ifPresent(
                text -> check(LABEL, text, "no namespace: use small letters, digits and '-', a letter first"));
        runtime.ifPresent(text -> check(LABEL, text, "no name of a runtime: use small letters, digits and '-'"));
        host.ifPresent(text -> check(HOST, text, "no name of a host: give one such as greeter.example"));
        variables = Map.copyOf(variables);
    }

    private static void check(Pattern form, String text, String fault) {
        if (!form.matcher(text).matches()) {
            throw new OperatorException("'" + text + "' is " + fault + ".");
        }
    }

    /** One copy within the usual limits, in the namespace in use, for any host. */
    public static KubeApp of(String name, String image, int port) {
        return new KubeApp(
                name,
                image,
                port,
                Limits.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                Replicas.ONE,
                START,
                Optional.empty(),
                Map.of());
    }

    /** The same within other limits. */
    public KubeApp limits(Limits other) {
        return new KubeApp(name, image, port, other, namespace, host, replicas, start, runtime, variables);
    }

    /** The same in a namespace of that name. */
    public KubeApp namespace(String other) {
        return new KubeApp(name, image, port, limits, Optional.of(other), host, replicas, start, runtime, variables);
    }

    /** The same for one host. */
    public KubeApp host(String other) {
        return new KubeApp(
                name, image, port, limits, namespace, Optional.of(other), replicas, start, runtime, variables);
    }

    /** The same in so many copies. */
    public KubeApp replicas(Replicas other) {
        return new KubeApp(name, image, port, limits, namespace, host, other, start, runtime, variables);
    }

    /** The same with another time to start. */
    public KubeApp start(Duration longest) {
        return new KubeApp(name, image, port, limits, namespace, host, replicas, longest, runtime, variables);
    }

    /** The same as what a runtime runs that has this name. */
    KubeApp runtime(String other) {
        return new KubeApp(name, image, port, limits, namespace, host, replicas, start, Optional.of(other), variables);
    }

    /** The same with other variables. */
    public KubeApp variables(Map<String, String> open) {
        return new KubeApp(name, image, port, limits, namespace, host, replicas, start, runtime, open);
    }

    /** The name of the ConfigMap with its variables. */
    String variablesName() {
        return name + "-variables";
    }

    /** The name of the Secret that it is given, if there is one. */
    String secretsName() {
        return name + "-secrets";
    }

    /** What its pods are found by. */
    Map<String, String> selector() {
        return Map.of("app.kubernetes.io/name", name);
    }

    /** What all objects are found by that a runtime has made. */
    static Map<String, String> selector(String runtime) {
        return Map.of("app.kubernetes.io/instance", runtime, MANAGER, "demitasse");
    }

    /** What every object of it says of itself. */
    Map<String, String> labels() {
        var labels = new TreeMap<>(selector());
        labels.put(MANAGER, "demitasse");
        runtime.ifPresent(name -> labels.putAll(selector(name)));
        return labels;
    }
}
