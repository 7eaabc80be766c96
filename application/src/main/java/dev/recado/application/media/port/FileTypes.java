package dev.recado.application.media.port;

/** Tells what content is, by looking into it. */
public interface FileTypes {
  /**
   * The media type of the bytes, without parameters, such as {@code image/png}; {@code
   * application/octet-stream} for what is not recognised.
   *
   * @param name as which it came: decides only between types the bytes allow; may be empty
   */
  String find(byte[] bytes, String name);

  /** The usual extension of a type, with its dot; empty where there is none. */
  String extension(String type);
}
