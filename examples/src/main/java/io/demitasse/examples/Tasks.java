package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Part;
import io.demitasse.component.Component;
import java.util.List;
import java.util.stream.Stream;

/** A list of tasks: a part of the page that is rebuilt whenever the list changes, with handlers for each task. */
public final class Tasks {
    private Tasks() {}

    record Task(int id, String name, boolean done) {
        Task done(boolean now) {
            return new Task(id, name, now);
        }
    }

    private static List<Task> with(List<Task> tasks, String name) {
        int id = tasks.stream().mapToInt(Task::id).max().orElse(0) + 1;
        return name.isBlank()
                ? tasks
                : Stream.concat(tasks.stream(), Stream.of(new Task(id, name.strip(), false)))
                        .toList();
    }

    private static List<Task> without(List<Task> tasks, int id) {
        return tasks.stream().filter(task -> task.id() != id).toList();
    }

    private static List<Task> checked(List<Task> tasks, int id, boolean done) {
        return tasks.stream()
                .map(task -> task.id() == id ? task.done(done) : task)
                .toList();
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Tasks", page -> {
            page.description(
                    "Each task brings handlers of its own. What you note beside one stays while others come and go.");
            var tasks = page.add(state(List.<Task>of()));
            var name = page.add(textbox("New task").placeholder("Water the plants"));
            var add = page.add(button("Add").primary());
            page.on(add.click(), name.submit())
                    .inputs(tasks, name)
                    .outputs(tasks)
                    .run(Tasks::with)
                    .success()
                    .outputs(name)
                    .run(() -> "");
            page.render(tasks, (part, all) -> {
                all.forEach(task -> show(part, tasks, task));
                long done = all.stream().filter(Task::done).count();
                part.text(all.isEmpty() ? "Nothing to do." : "**" + done + " of " + all.size() + "** done");
            });
        });
    }

    private static void show(Part part, Component<List<Task>> tasks, Task task) {
        var row = part.row();
        var done = row.add(part.keyed("done " + task.id(), checkbox(task.name()).value(task.done())));
        row.add(part.keyed("note " + task.id(), textbox("Note on " + task.name())));
        var delete = row.add(button("Delete " + task.name()));
        part.on(done.change()).inputs(tasks, done).outputs(tasks).run((all, now) -> checked(all, task.id(), now));
        part.on(delete.click()).inputs(tasks).outputs(tasks).run(all -> without(all, task.id()));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
