/** The whole platform on one machine: embedded servers, the services as processes, and the command that drives them. */
package io.tongban.launcher;
