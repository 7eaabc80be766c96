package dev.recado.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything is served from the root: the runbooks of the first source system name these paths. */
@ApplicationPath("/")
public class RecadoApplication extends Application {}
