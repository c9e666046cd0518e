package io.demitasse.spaces.run;

/**
 * The stage of a Space, and what there is to say about it.
 *
 * @param stage what it is doing
 * @param message what went wrong last and what to do about it; empty if nothing did
 */
public record Status(Stage stage, String message) {
    static final Status NEW = new Status(Stage.STOPPED, "");

    /** What becomes of it; an event that means nothing in this stage leaves it as it is. */
    Status after(Event event, String said) {
        Stage next = next(event);
        return switch (event) {
            case HEALTHY -> new Status(next, "");
            case AWAIT, BUILD, START, IDLE, PAUSE, STOP -> new Status(next, message);
            case NO_APP, BAD_CONFIG, BUILD_FAILED, START_FAILED, DIED -> new Status(next, said);
        };
    }

    private Stage next(Event event) {
        return switch (event) {
            case AWAIT -> stage == Stage.STOPPED ? Stage.SLEEPING : stage;
            case BUILD -> stage.isRunning() ? Stage.RUNNING_BUILDING : Stage.BUILDING;
            case START -> stage.isRunning() ? Stage.RUNNING_APP_STARTING : Stage.APP_STARTING;
            case NO_APP -> unlessRunning(Stage.NO_APP_FILE);
            case BAD_CONFIG -> unlessRunning(Stage.CONFIG_ERROR);
            case BUILD_FAILED -> unlessRunning(Stage.BUILD_ERROR);
            case START_FAILED -> unlessRunning(Stage.RUNTIME_ERROR);
            case HEALTHY -> stage == Stage.APP_STARTING || stage == Stage.RUNNING_APP_STARTING ? Stage.RUNNING : stage;
            case DIED -> afterDeath();
            case IDLE -> stage == Stage.RUNNING ? Stage.SLEEPING : stage;
            case PAUSE -> Stage.PAUSED;
            case STOP -> Stage.STOPPED;
        };
    }

    /** A new version that fails leaves the old one serving. */
    private Stage unlessRunning(Stage failed) {
        return stage.isRunning() ? Stage.RUNNING : failed;
    }

    private Stage afterDeath() {
        return switch (stage) {
            case RUNNING -> Stage.RUNTIME_ERROR;
            case RUNNING_BUILDING -> Stage.BUILDING;
            case RUNNING_APP_STARTING -> Stage.APP_STARTING;
            default -> stage;
        };
    }
}
