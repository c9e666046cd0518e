package io.demitasse.spaces.dev;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Project.Watched;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hears of changed sources. An editor may write a file in several steps: they count as one once it is quiet. */
final class SourceWatcher implements AutoCloseable {
    private static final int QUIET_MILLIS = 80;

    private final WatchService service;
    private final Map<WatchKey, Watched> watched = new HashMap<>();
    private final Runnable changed;

    private SourceWatcher(WatchService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
    }

    /** Calls back, in a thread of its own, whenever something has changed. */
    static SourceWatcher start(List<Watched> places, Runnable changed) {
        try {
            var watcher = new SourceWatcher(FileSystems.getDefault().newWatchService(), changed);
            for (Watched place : places) {
                watcher.watch(place);
            }
            var thread = new Thread(watcher::listen, "demitasse-watcher");
            thread.setDaemon(true);
            thread.start();
            return watcher;
        } catch (IOException e) {
            throw new OperatorException("The sources can't be watched: " + e.getMessage(), e);
        }
    }

    private void watch(Watched place) throws IOException {
        if (!Files.isDirectory(place.folder())) {
            return;
        }
        WatchKey key = place.folder()
                .register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        watched.put(key, place);
        if (place.deep()) {
            try (Stream<Path> inside = Files.list(place.folder())) {
                for (Path folder : inside.filter(Files::isDirectory).toList()) {
                    watch(new Watched(folder, true, place.file()));
                }
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                boolean counts = counts(service.take());
                for (WatchKey key = next(); key != null; key = next()) {
                    counts |= counts(key);
                }
                if (counts) {
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether one of the events of a folder is of a file that counts. */
    private boolean counts(WatchKey key) {
        Watched place = watched.get(key);
        boolean counts = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            // Too many events at once come as one without a name.
            counts |= place != null
                    && (!(event.context() instanceof Path name)
                            || place.file().map(name.toString()::equals).orElse(true));
            if (place != null && place.deep() && event.context() instanceof Path name) {
                follow(new Watched(place.folder().resolve(name), true, place.file()));
            }
        }
        key.reset();
        return counts;
    }

    /** Watches a folder that is new. */
    private void follow(Watched place) {
        try {
            watch(place);
        } catch (IOException e) {
            // It is gone again: there is nothing to watch.
            System.err.println(place.folder() + " can't be watched: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            System.err.println("The watching of sources ended badly: " + e.getMessage());
        }
    }
}
