package io.demitasse.spaces.git;

import io.demitasse.error.OperatorException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.ObjectId;

/** Why a repository can't be fetched, in words that tell what to do. */
final class GitTrouble {
    private static final int MEGABYTE = 20;

    private GitTrouble() {}

    static OperatorException of(GitAddress address, GitLimits limits, Exception failure) {
        return new OperatorException(address.url() + " " + words(address, limits, failure), failure);
    }

    private static String words(GitAddress address, GitLimits limits, Exception failure) {
        if (has(failure, BoundedConnections.TooMuch.class)) {
            return "is larger than " + (limits.bytes() >> MEGABYTE) + " MB. Keep large files elsewhere, and let the"
                    + " program fetch them.";
        }
        if (has(failure, UnknownHostException.class)) {
            return "can't be reached: no such host is known. Check the address and the network.";
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return "can't be reached: nothing answers there. Check the address and the network.";
        }
        if (has(failure, SocketTimeoutException.class)) {
            return "does not go on: its host said nothing for "
                    + limits.silence().toSeconds() + " seconds. Try again later.";
        }
        if (has(failure, GeneralSecurityException.class)) {
            return "can't be trusted: " + failure.getMessage() + ". Check its certificate.";
        }
        String said = String.valueOf(failure.getMessage());
        if (said.toLowerCase(Locale.ROOT)
                .matches("(?s).*(not authorized|authentication is required|not permitted).*")) {
            return address.login().isPresent()
                    ? "does not open with the login in the address. Give one that may read it."
                    : "is private. Give a token that may read it: https://TOKEN@HOST/PATH";
        }
        if (has(failure, NoRemoteRepositoryException.class)) {
            return "is no git repository. Check the address; one that is private needs a token:"
                    + " https://TOKEN@HOST/PATH";
        }
        if (address.revision().filter(ObjectId::isId).isPresent()) {
            return "does not give the commit " + address.revision().get()
                    + ". Check its id, or name a branch or tag that leads to it.";
        }
        return "can't be fetched: " + said + ". Check the address, or try again later.";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(
                        Optional.of(failure),
                        Optional::isPresent,
                        each -> each.flatMap(e -> Optional.ofNullable(e.getCause())))
                .map(Optional::orElseThrow)
                .limit(20);
    }
}
