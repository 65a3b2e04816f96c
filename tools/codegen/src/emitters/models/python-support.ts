/** `open_object.py`: what every Python model is made of. */
export const pythonSupport: string = `"""What every model is made of: members with a type, and whatever else was sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

Read = Callable[[Any], Any]
Self = TypeVar("Self", bound="OpenObject")


class ModelError(ValueError):
    """A value that a model cannot hold: what it is called, what was expected, what was found."""


@dataclass(kw_only=True)
class OpenObject:
    """A JSON object that loses nothing on its way through a model."""

    additional_properties: dict[str, Any] = field(default_factory=dict)
    """What no member holds, by its name in JSON: unknown properties, nulls, and values of another
    type than the member's. Written back as it was, unless the member has been set since."""

    @classmethod
    def from_dict(cls: type[Self], sent: Mapping[str, Any]) -> Self:
        """Takes a parsed JSON object. Raises ModelError for what the normal form does not allow;
        wire forms take everything."""
        if not isinstance(sent, Mapping):
            raise ModelError(f"{cls.__name__}: expected an object, found {_kind(sent)}")
        rest = dict(sent)
        members: dict[str, Any] = {}
        for one in fields(cls):
            if "name" not in one.metadata:
                continue
            name, presence = one.metadata["name"], one.metadata["presence"]
            value = rest.get(name)
            if value is None:
                if presence == "required":
                    raise ModelError(f"{cls.__name__}.{name}: is missing")
                if presence == "nullable":
                    rest.pop(name, None)
                continue
            try:
                members[one.name] = one.metadata["read"](value)
            except ModelError as error:
                if presence == "optional":
                    continue
                raise ModelError(f"{cls.__name__}.{name}: {error}") from None
            del rest[name]
        return cls(**members, additional_properties=rest)

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON wants it: members in their order, then the additional properties."""
        out: dict[str, Any] = {}
        for one in fields(self):
            if "name" not in one.metadata:
                continue
            value = getattr(self, one.name)
            if value is not None or one.metadata["presence"] != "optional":
                out[one.metadata["name"]] = _plain(value)
        for name, value in self.additional_properties.items():
            out.setdefault(name, value)
        return out


def optional(name: str, read: Read) -> Any:
    """A member that may be missing; what it cannot hold stays in the additional properties."""
    return field(default=None, metadata={"name": name, "read": read, "presence": "optional"})


def nullable(name: str, read: Read) -> Any:
    """A member that is always written, as null when nothing is known."""
    return field(default=None, metadata={"name": name, "read": read, "presence": "nullable"})


def required(name: str, read: Read) -> Any:
    """A member without which there is no object."""
    return field(metadata={"name": name, "read": read, "presence": "required"})


def string(sent: Any) -> str:
    if isinstance(sent, str):
        return sent
    raise ModelError(f"expected a string, found {_kind(sent)}")


def integer(sent: Any) -> int:
    if isinstance(sent, int) and not isinstance(sent, bool):
        return sent
    raise ModelError(f"expected an integer, found {_kind(sent)}")


def number(sent: Any) -> float:
    if isinstance(sent, (int, float)) and not isinstance(sent, bool):
        return sent
    raise ModelError(f"expected a number, found {_kind(sent)}")


def boolean(sent: Any) -> bool:
    if isinstance(sent, bool):
        return sent
    raise ModelError(f"expected a boolean, found {_kind(sent)}")


def anything(sent: Any) -> Any:
    return sent


def list_of(read: Read) -> Read:
    def read_list(sent: Any) -> list[Any]:
        if isinstance(sent, list):
            return [read(one) for one in sent]
        raise ModelError(f"expected an array, found {_kind(sent)}")

    return read_list


def map_of(read: Read) -> Read:
    def read_map(sent: Any) -> dict[str, Any]:
        if isinstance(sent, Mapping):
            return {name: read(one) for name, one in sent.items()}
        raise ModelError(f"expected an object, found {_kind(sent)}")

    return read_map


def _plain(value: Any) -> Any:
    if isinstance(value, OpenObject):
        return value.to_dict()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value


def _kind(sent: Any) -> str:
    kinds = [(bool, "a boolean"), (int, "an integer"), (float, "a number"), (str, "a string")]
    kinds += [(list, "an array"), (Mapping, "an object")]
    return next((name for kind, name in kinds if isinstance(sent, kind)), "null")
`;
