/** `open_object.rs`: how every Rust model is read and written. */
export const rustSupport: string = `//! How every model is read and written.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::{DeserializeOwned, Error};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::value::RawValue;

/// What no member holds, by its name in JSON, as it was sent: unknown properties, nulls, and values
/// of another type than the member's. Written back as it was, unless the member has been set since.
pub type AdditionalProperties = BTreeMap<String, Box<RawValue>>;

/// A JSON object that loses nothing on its way through a model.
pub(crate) trait OpenObject: Sized {
    const NAME: &'static str;

    fn read(members: &mut Members) -> Result<Self, String>;

    fn write<M: SerializeMap>(&self, out: &mut Writer<M>) -> Result<(), M::Error>;

    fn additional_properties(&self) -> &AdditionalProperties;
}

/// What was sent and not yet taken by a member.
pub(crate) struct Members {
    object: &'static str,
    rest: AdditionalProperties,
}

impl Members {
    /// What the member cannot hold stays in the additional properties.
    pub fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = serde_json::from_str::<Option<T>>(self.rest.get(name)?.get()).ok()??;
        self.rest.remove(name);
        Some(value)
    }

    /// None for null and when it is missing; anything else must fit.
    pub fn nullable<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, String> {
        match self.rest.remove(name) {
            None => Ok(None),
            Some(sent) => self.fitting(name, &sent),
        }
    }

    pub fn required<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, String> {
        match self.rest.remove(name) {
            None => Err(format!("{}.{name}: is missing", self.object)),
            Some(sent) => self.fitting(name, &sent),
        }
    }

    pub fn rest(&mut self) -> AdditionalProperties {
        std::mem::take(&mut self.rest)
    }

    fn fitting<T: DeserializeOwned>(&self, name: &str, sent: &RawValue) -> Result<T, String> {
        serde_json::from_str(sent.get()).map_err(|error| format!("{}.{name}: {error}", self.object))
    }
}

pub(crate) struct Writer<M> {
    out: M,
    written: BTreeSet<&'static str>,
}

impl<M: SerializeMap> Writer<M> {
    pub fn optional<T: serde::Serialize>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => self.always(name, value),
            None => Ok(()),
        }
    }

    pub fn always<T: serde::Serialize>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.written.insert(name);
        self.out.serialize_entry(name, value)
    }
}

pub(crate) fn read<'de, T: OpenObject, D: Deserializer<'de>>(sent: D) -> Result<T, D::Error> {
    let rest = AdditionalProperties::deserialize(sent)?;
    let object = T::NAME;
    T::read(&mut Members { object, rest }).map_err(D::Error::custom)
}

/// Members in their order, then the additional properties in order of their names.
pub(crate) fn write<T: OpenObject, S: Serializer>(model: &T, to: S) -> Result<S::Ok, S::Error> {
    let out = to.serialize_map(None)?;
    let written = BTreeSet::new();
    let mut writer = Writer { out, written };
    model.write(&mut writer)?;
    for (name, value) in model.additional_properties() {
        if !writer.written.contains(name.as_str()) {
            writer.out.serialize_entry(name, value)?;
        }
    }
    writer.out.end()
}

/// Gives models to serde.
macro_rules! open_objects {
    ($($name:ident),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(sent: D) -> Result<Self, D::Error> {
                crate::open_object::read(sent)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                crate::open_object::write(self, to)
            }
        }
    )*};
}

pub(crate) use open_objects;
`;
