package io.demitasse.spaces.git.hosting;

import java.util.List;
import java.util.Optional;

/**
 * A part of a listing.
 *
 * @param entries in the order of git
 * @param next what the next part is asked for with; empty if there is none
 */
public record EntryPage(List<Entry> entries, Optional<String> next) {}
