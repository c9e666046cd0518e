package io.demitasse.spaces.confine;

/** Changes nothing. */
final class Unconfined implements Confinement {
    @Override
    public void wrap(ProcessBuilder builder, Room room) {
        // It sees all.
    }

    @Override
    public ProcessHandle program(ProcessHandle started) {
        return started;
    }

    @Override
    public int processes() {
        return 0;
    }
}
