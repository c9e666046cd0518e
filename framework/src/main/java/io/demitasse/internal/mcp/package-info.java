/** The Model Context Protocol as a port: handlers as tools, resources and prompts of agents. */
@NullMarked
package io.demitasse.internal.mcp;

import org.jspecify.annotations.NullMarked;
