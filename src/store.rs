//! All SQL: schema, migrations, views; records in, interviews out.
