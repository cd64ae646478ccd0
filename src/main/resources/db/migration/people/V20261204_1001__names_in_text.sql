-- Which people bear two given names: asked about every two words of a text that shall go to a colleague or to a model.
create index person_names on people.person using gin (string_to_array(names_key, ' '));
