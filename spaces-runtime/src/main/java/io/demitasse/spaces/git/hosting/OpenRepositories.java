package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Repositories that are open: the ones used last, and those that somebody holds. So there is never a second object of
 * one repository, whose locks would be others.
 */
final class OpenRepositories implements AutoCloseable {
    private final int most;
    private final Map<String, HostedRepository> lately = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, WeakReference<HostedRepository>> all = new HashMap<>();

    OpenRepositories(int most) {
        this.most = most;
    }

    /** Opens a repository. */
    interface Opening {
        HostedRepository open() throws IOException;
    }

    synchronized HostedRepository get(String id, Opening opening) throws IOException {
        Optional<HostedRepository> held = Optional.ofNullable(all.get(id)).flatMap(it -> Optional.ofNullable(it.get()));
        HostedRepository repository = held.isPresent() ? held.get() : opening.open();
        if (held.isEmpty()) {
            all.values().removeIf(it -> it.get() == null);
            all.put(id, new WeakReference<>(repository));
        }
        lately.put(id, repository);
        if (lately.size() > most) {
            Iterator<HostedRepository> eldest = lately.values().iterator();
            HostedRepository leaving = eldest.next();
            eldest.remove();
            // Who holds it can go on: it opens its files again.
            leaving.close();
        }
        return repository;
    }

    synchronized void forget(String id) {
        lately.remove(id);
        Optional.ofNullable(all.remove(id))
                .flatMap(it -> Optional.ofNullable(it.get()))
                .ifPresent(HostedRepository::close);
    }

    @Override
    public synchronized void close() {
        lately.values().forEach(HostedRepository::close);
        lately.clear();
        all.clear();
    }
}
