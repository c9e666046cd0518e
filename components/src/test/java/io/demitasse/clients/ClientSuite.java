package io.demitasse.clients;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tests in another language that stand beside this class's resources; each of them is in the reports of the build.
 *
 * @param name what the reports call it
 * @param script the file with the tests
 * @param environment what the tests have to know, such as the address of an app
 */
record ClientSuite(String name, String script, Map<String, String> environment) {
    /** Runs it by pytest of that Python, in a folder of its own. */
    void pytest(Path python, Path folder) throws URISyntaxException {
        ClientTools.run(
                folder,
                environment,
                List.of(
                        python.toString(),
                        "-m",
                        "pytest",
                        "-q",
                        "-p",
                        "no:cacheprovider",
                        "-o",
                        "junit_suite_name=" + name,
                        "--junitxml=" + report(),
                        resource().toString()));
    }

    /** Runs it by Node's own runner of tests, with the clients from npm. */
    void node() throws URISyntaxException {
        ClientTools.run(
                ClientTools.folder(),
                environment,
                List.of(
                        "node",
                        "--test-reporter=junit",
                        "--test-reporter-destination=" + report(),
                        "--test-reporter=spec",
                        "--test-reporter-destination=stdout",
                        "--test-force-exit",
                        resource().toString()));
    }

    private Path report() {
        return Path.of("target", "surefire-reports", "TEST-" + name + ".xml").toAbsolutePath();
    }

    private Path resource() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ClientSuite.class.getResource(script), script)
                .toURI());
    }
}
