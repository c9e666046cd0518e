package io.demitasse.internal.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

class MemoryStoreTest extends SharedStoreContract {
    private final Map<String, MemoryStore> stores = new HashMap<>();

    @Override
    protected SharedStore open(String name) {
        return stores.computeIfAbsent(name, any -> new MemoryStore(Clock.systemUTC()))
                .access();
    }
}
