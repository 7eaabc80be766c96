package dev.recado.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API lives at the root, as clients of the first source system expect. */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Recado",
            version = "1",
            description =
                "Multi-tenant WhatsApp messaging. Errors are RFC 9457 problem documents."))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "The accessToken of POST /admin/login")
public class RecadoApi extends Application {}
