package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.List;

/** What the programs of Spaces are given and everybody may know who may read the Space. */
public final class SpaceVariables {
    private final EnvironmentTable table;

    SpaceVariables(EnvironmentTable table) {
        this.table = table;
    }

    /**
     * Sets a variable, whether there is one of that key or not.
     *
     * @param key up to 256 letters, digits and {@code _}, as in an environment
     * @param value 64 KB at most
     * @param description for people, 1,000 bytes at most; may be empty
     * @throws VisitorException if one of them is not allowed, or the Space has 100 variables already
     */
    public void set(Id space, String key, String value, String description) {
        EnvironmentTable.check(key, value, description);
        table.put(space, key, value, description);
    }

    /** Deletes a variable; one that is not there is fine. */
    public void delete(Id space, String key) {
        table.delete(space, key);
    }

    /** The variables of a Space, in the order of their keys. */
    public List<Variable> list(Id space) {
        return table.list(space).stream()
                .map(row -> new Variable(row.key(), row.value(), row.description(), row.updatedAt()))
                .toList();
    }
}
