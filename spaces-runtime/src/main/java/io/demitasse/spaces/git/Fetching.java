package io.demitasse.spaces.git;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Fetches one commit of a repository into another. */
record Fetching(GitAddress address, Repository into, GitLimits limits, AtomicBoolean givenUp) {
    private static final String WANTED = "refs/demitasse/wanted";
    private static final int MOST_NAMES = 20;

    Fetching(GitAddress address, Repository into, GitLimits limits) {
        this(address, into, limits, new AtomicBoolean());
    }

    /** On a thread of its own, since JGit's timers now and then swallow an interrupt. */
    RevCommit fetch() throws IOException, InterruptedException {
        var task = new FutureTask<>(this::fetchHere);
        var thread = new Thread(task, "demitasse-git");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            givenUp.set(true);
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OperatorException told) {
                throw told;
            }
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        }
    }

    private RevCommit fetchHere() throws IOException {
        try {
            String source = source(refs());
            boolean id = ObjectId.isId(source);
            try (Transport transport = open()) {
                if (id && address.isFile()) {
                    // Asked for an id that it does not have, JGit's own end prints a stack trace.
                    transport.setDepth(Constants.INFINITE_DEPTH);
                    transport.fetch(new Interruption(givenUp), List.of(new RefSpec("+refs/*:refs/demitasse/*")));
                } else {
                    transport.fetch(new Interruption(givenUp), List.of(new RefSpec("+" + source + ":" + WANTED)));
                }
            }
            return commit(id ? source : WANTED);
        } catch (NotSupportedException | TransportException | MissingObjectException e) {
            throw GitTrouble.of(address, limits, e);
        }
    }

    private RevCommit commit(String name) throws IOException {
        try (var walk = new RevWalk(into)) {
            ObjectId id = into.resolve(name);
            if (id == null) {
                throw new IOException("the commit is not there after the fetch");
            }
            return walk.parseCommit(id);
        }
    }

    private Transport open() throws NotSupportedException, TransportException {
        try {
            Transport transport = Transport.open(into, new URIish(address.url()));
            transport.setTimeout((int) limits.silence().toSeconds());
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setDepth(1);
            address.login()
                    .ifPresent(login -> transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider(
                            login.replaceFirst(":.*", ""), login.replaceFirst("^[^:]*:?", ""))));
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(new BoundedConnections(limits.bytes(), givenUp));
            }
            return transport;
        } catch (URISyntaxException e) {
            throw new OperatorException("'" + address + "' is no address of a repository.", e);
        }
    }

    private Map<String, Ref> refs() throws NotSupportedException, TransportException {
        try (Transport transport = open();
                FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
        }
    }

    /** What the host calls the wanted version. */
    private String source(Map<String, Ref> refs) {
        if (refs.isEmpty()) {
            throw new OperatorException(address + " has no files yet. Push something to it first.");
        }
        if (address.revision().isEmpty()) {
            if (!refs.containsKey(Constants.HEAD)) {
                throw new OperatorException(address + " does not say which branch to show first. Name one:" + " "
                        + address + "@BRANCH." + known(refs));
            }
            return Constants.HEAD;
        }
        String name = address.revision().get();
        Optional<String> ref = List.of(Constants.R_HEADS + name, Constants.R_TAGS + name, name).stream()
                .filter(refs::containsKey)
                .findFirst();
        if (ref.isPresent()) {
            return ref.get();
        }
        if (ObjectId.isId(name)) {
            return name;
        }
        throw new OperatorException(address.url() + " has no branch or tag '" + name + "'. Name one that it has, or a"
                + " whole commit id of 40 digits." + known(refs));
    }

    private static String known(Map<String, Ref> refs) {
        String names = refs.keySet().stream()
                .filter(ref -> ref.startsWith(Constants.R_HEADS) || ref.startsWith(Constants.R_TAGS))
                .map(Repository::shortenRefName)
                .sorted()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " It has: " + names + ".";
    }

    /** Gives up when the thread is told to. */
    private static final class Interruption extends org.eclipse.jgit.lib.EmptyProgressMonitor {
        private final AtomicBoolean givenUp;

        Interruption(AtomicBoolean givenUp) {
            this.givenUp = givenUp;
        }

        @Override
        public boolean isCancelled() {
            return givenUp.get();
        }
    }
}
