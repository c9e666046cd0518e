package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.SpaceSettings;

/** How a Space runs, as the Hub says it. */
final class RuntimeJson {
    private RuntimeJson() {}

    /**
     * The object.
     *
     * @param host by which its app is reached, without a scheme
     */
    static ObjectNode of(Repository space, Status status, SpaceSettings settings, String host) {
        ObjectNode runtime = Json.object();
        String sdk = Cards.sdk(space);
        boolean isStatic = sdk.equals("static");
        runtime.put("stage", status.stage().name());
        if (!status.message().isEmpty()) {
            runtime.put("errorMessage", status.message());
        }
        runtime.put("sdk", sdk);
        ObjectNode hardware = runtime.putObject("hardware");
        boolean runs = status.stage().isRunning() || status.stage() == Stage.SLEEPING;
        hardware.put("current", isStatic || !runs ? null : settings.hardware());
        hardware.put("requested", isStatic ? null : settings.hardware());
        runtime.putNull("storage");
        runtime.put("gcTimeout", settings.sleepSeconds());
        int replicas = status.stage().isRunning() ? 1 : 0;
        runtime.putObject("replicas").put("current", replicas).put("requested", 1);
        runtime.put("devMode", false);
        runtime.putArray("domains").addObject().put("domain", host).put("stage", "READY");
        runtime.putArray("volumes");
        return runtime;
    }
}
