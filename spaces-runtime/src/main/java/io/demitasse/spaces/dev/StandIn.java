package io.demitasse.spaces.dev;

import static io.demitasse.components.Components.markdown;

import io.demitasse.Blocks;

/** The page that is shown as long as no version of the demo has worked. */
final class StandIn {
    private StandIn() {}

    /**
     * Serves the page.
     *
     * @param args what the author calls the demo
     */
    public static void main(String[] args) {
        Blocks.of(args[0], page -> page.add(markdown("The demo is shown here as soon as it compiles and starts.")))
                .launch();
    }
}
