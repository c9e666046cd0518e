/**
 * The hub's database: accounts and their tokens, organisations, what is known of repositories and Spaces, and who may
 * do what. SQLite in the hub's folder, or PostgreSQL.
 */
@NullMarked
package io.demitasse.spaces.store;

import org.jspecify.annotations.NullMarked;
