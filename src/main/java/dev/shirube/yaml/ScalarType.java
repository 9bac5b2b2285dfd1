package dev.shirube.yaml;

/** What the core schema of YAML 1.2 takes a scalar for. */
public enum ScalarType {
  STRING,
  INTEGER,
  BOOLEAN,
  NULL,
  FLOAT
}
