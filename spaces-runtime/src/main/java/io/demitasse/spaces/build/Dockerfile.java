package io.demitasse.spaces.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Dockerfile that builds a Maven project and runs it, as Docker Spaces of the Hub have to: as user 1000. */
final class Dockerfile {
    private Dockerfile() {}

    /** The text, for a program with that main class on that port. */
    static String text(String mainClass, int port) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(SpaceBuild.OPTIONS);
        command.addAll(List.of("-cp", "/app/classes:/app/lib/*", mainClass));
        return """
                # Other images with Maven and Java can be given: docker build --build-arg RUN_IMAGE=...
                ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
                ARG RUN_IMAGE=eclipse-temurin:25-jre

                FROM ${BUILD_IMAGE} AS build
                WORKDIR /build
                COPY . .
                RUN mvn -B -q compile dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/out/app/lib \\
                 && cp -r target/classes /out/app/classes \\
                 && mkdir -p /out/home/user

                FROM ${RUN_IMAGE}
                COPY --from=build --chown=1000:1000 /out /
                ENV HOME=/home/user LANG=C.UTF-8 GRADIO_SERVER_NAME=0.0.0.0 GRADIO_SERVER_PORT=PORT
                USER 1000
                WORKDIR /home/user
                EXPOSE PORT
                CMD [COMMAND]
                """.replace("PORT\n", port + "\n").replace(
                "COMMAND", command.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", ")));
    }
}
