//! A Matroska stream in pieces of any size, taken apart into heads, clusters and tags.
//!
//! Frames are handed on in the buffers in which they came. A child of a cluster is handed on once all of it is there, so
//! that what follows sees whole frames only.

use bytes::{Bytes, BytesMut};

use super::{
    ebml::{self, HEADER_BYTES_MAX, Header, Malformed, Size},
    ids,
    rope::{Rope, whole},
};

/// What comes next in a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// All that stands before the first cluster of a document, the segment's size made unknown.
    Head(Bytes),
    /// A cluster begins.
    Cluster,
    /// A child of the cluster, with its head.
    Child {
        /// Its identifier.
        id: u32,
        /// How many bytes its head takes.
        header: usize,
        /// All of it.
        raw: Vec<Bytes>,
    },
    /// The cluster has ended.
    ClusterEnd,
    /// Tags behind a cluster.
    Tags(Bytes),
}

/// Why a stream cannot be read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is not the Matroska that can be read here.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// A single element is greater than a fragment may be.
    #[error("an element is greater than a fragment may be")]
    TooLarge,
    /// It ended in the middle of an element.
    #[error("the stream ended in the middle of an element")]
    CutOff,
}

/// What stands before the first cluster may not be greater.
const HEAD_BYTES_MAX: usize = 1 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before a document.
    Document,
    /// Behind its EBML head.
    BeforeSegment,
    /// Among the children of the segment.
    Segment,
    /// A cluster's head has been read and is to be announced.
    AnnounceCluster,
    /// Among the children of a cluster.
    Cluster,
}

/// Takes a stream apart.
#[derive(Debug)]
pub struct Demuxer {
    input: Rope,
    state: State,
    /// What is left of the segment and of the cluster; `None` where the size is unknown.
    segment_left: Option<u64>,
    cluster_left: Option<u64>,
    head: BytesMut,
    head_given: bool,
    element_bytes_max: usize,
}

impl Demuxer {
    /// Takes no element greater than this.
    pub fn new(element_bytes_max: usize) -> Self {
        Self {
            input: Rope::default(),
            state: State::Document,
            segment_left: None,
            cluster_left: None,
            head: BytesMut::new(),
            head_given: false,
            element_bytes_max,
        }
    }

    /// Adds bytes.
    pub fn push(&mut self, bytes: Bytes) {
        self.input.push(bytes);
    }

    /// The next item; `None` if that needs more bytes.
    pub fn item(&mut self) -> Result<Option<Item>, Broken> {
        loop {
            let step = match self.state {
                State::Document => self.document()?,
                State::BeforeSegment => self.before_segment()?,
                State::Segment => self.segment()?,
                State::AnnounceCluster => {
                    self.state = State::Cluster;
                    Step::Give(Item::Cluster)
                }
                State::Cluster => self.cluster()?,
            };
            match step {
                Step::Give(item) => return Ok(Some(item)),
                Step::Again => {}
                Step::Wait => return Ok(None),
            }
        }
    }

    /// Says that no more bytes come: a last item, or nothing more.
    pub fn finish(&mut self) -> Result<Option<Item>, Broken> {
        let in_cluster = self.state == State::Cluster;
        if !self.input.is_empty() || in_cluster && self.cluster_left.is_some() {
            return Err(Broken::CutOff);
        }
        if in_cluster {
            self.state = State::Segment;
            return Ok(Some(Item::ClusterEnd));
        }
        Ok(None)
    }

    fn header(&self) -> Result<Option<Header>, Malformed> {
        let mut bytes = [0; HEADER_BYTES_MAX];
        let count = self.input.peek(&mut bytes);
        ebml::header(&bytes[..count])
    }

    /// The whole of an element, if it is there and not too great.
    fn element(&mut self, header: Header, bytes_max: usize) -> Result<Option<Vec<Bytes>>, Broken> {
        let Size::Known(size) = header.size else {
            return Err(Malformed("only segments and clusters may be of unknown size").into());
        };
        let length = usize::try_from(size).ok().and_then(|size| size.checked_add(header.length));
        let length = length.filter(|&length| length <= bytes_max).ok_or(Broken::TooLarge)?;
        self.fits(length)?;
        if self.input.len() < length {
            return Ok(None);
        }
        self.took(length)?;
        Ok(Some(self.input.take(length)))
    }

    /// Whether the parents have room for so many bytes.
    fn fits(&self, length: usize) -> Result<(), Malformed> {
        let length = length as u64;
        let in_cluster = self.state == State::Cluster;
        let left = if in_cluster { self.cluster_left } else { None };
        if left.is_some_and(|left| left < length) || self.segment_left.is_some_and(|left| left < length) {
            return Err(Malformed("a child is longer than its parent"));
        }
        Ok(())
    }

    /// Takes bytes off what is left of the parents.
    fn took(&mut self, length: usize) -> Result<(), Malformed> {
        self.fits(length)?;
        let length = length as u64;
        if self.state == State::Cluster {
            self.cluster_left = self.cluster_left.map(|left| left - length);
        }
        self.segment_left = self.segment_left.map(|left| left - length);
        Ok(())
    }

    fn document(&mut self) -> Result<Step, Broken> {
        self.segment_left = None;
        let Some(header) = self.header()? else { return Ok(Step::Wait) };
        if header.id == ids::VOID {
            return Ok(if self.element(header, HEAD_BYTES_MAX)?.is_some() {
                Step::Again
            } else {
                Step::Wait
            });
        }
        if header.id != ids::EBML {
            return Err(Malformed("a document does not begin with an EBML head").into());
        }
        let Some(raw) = self.element(header, HEAD_BYTES_MAX)? else { return Ok(Step::Wait) };
        self.head.clear();
        self.head_given = false;
        raw.iter().for_each(|piece| self.head.extend_from_slice(piece));
        self.state = State::BeforeSegment;
        Ok(Step::Again)
    }

    fn before_segment(&mut self) -> Result<Step, Broken> {
        let Some(header) = self.header()? else { return Ok(Step::Wait) };
        if header.id == ids::VOID || header.id == ids::CRC32 {
            return Ok(if self.element(header, HEAD_BYTES_MAX)?.is_some() {
                Step::Again
            } else {
                Step::Wait
            });
        }
        if header.id != ids::SEGMENT {
            return Err(Malformed("a document has no segment").into());
        }
        drop(self.input.take(header.length));
        ebml::put_id(&mut self.head, ids::SEGMENT);
        ebml::put_unknown_size(&mut self.head);
        self.segment_left = match header.size {
            Size::Known(size) => Some(size),
            Size::Unknown => None,
        };
        self.state = State::Segment;
        Ok(Step::Again)
    }

    fn segment(&mut self) -> Result<Step, Broken> {
        if self.segment_left == Some(0) {
            self.state = State::Document;
            return Ok(Step::Again);
        }
        let Some(header) = self.header()? else { return Ok(Step::Wait) };
        match header.id {
            ids::CLUSTER => self.begin_cluster(header),
            ids::EBML if self.segment_left.is_none() => {
                self.state = State::Document;
                Ok(Step::Again)
            }
            ids::TRACKS | ids::INFO if self.head_given => {
                Err(Malformed("tracks or information stand behind a cluster").into())
            }
            id if ids::is_segment_child(id) || id == ids::VOID || id == ids::CRC32 => {
                let Some(raw) = self.element(header, HEAD_BYTES_MAX)? else { return Ok(Step::Wait) };
                if !self.head_given {
                    raw.iter().for_each(|piece| self.head.extend_from_slice(piece));
                    if self.head.len() > HEAD_BYTES_MAX {
                        return Err(Broken::TooLarge);
                    }
                } else if id == ids::TAGS {
                    return Ok(Step::Give(Item::Tags(whole(raw))));
                }
                Ok(Step::Again)
            }
            _ => Err(Malformed("an unknown element stands in the segment").into()),
        }
    }

    fn begin_cluster(&mut self, header: Header) -> Result<Step, Broken> {
        self.took(header.length)?;
        drop(self.input.take(header.length));
        self.cluster_left = match header.size {
            Size::Known(size) => Some(size),
            Size::Unknown => None,
        };
        self.state = State::AnnounceCluster;
        if self.head_given {
            return Ok(Step::Again);
        }
        self.head_given = true;
        Ok(Step::Give(Item::Head(Bytes::copy_from_slice(&self.head))))
    }

    fn cluster(&mut self) -> Result<Step, Broken> {
        if self.cluster_left == Some(0) {
            self.state = State::Segment;
            return Ok(Step::Give(Item::ClusterEnd));
        }
        let Some(header) = self.header()? else { return Ok(Step::Wait) };
        if ids::is_cluster_child(header.id) {
            let Some(raw) = self.element(header, self.element_bytes_max)? else { return Ok(Step::Wait) };
            return Ok(Step::Give(Item::Child { id: header.id, header: header.length, raw }));
        }
        let ends = ids::is_segment_child(header.id) || header.id == ids::EBML;
        if self.cluster_left.is_none() && ends {
            self.state = State::Segment;
            return Ok(Step::Give(Item::ClusterEnd));
        }
        Err(Malformed("an unknown element stands in a cluster").into())
    }
}

enum Step {
    Give(Item),
    Again,
    Wait,
}
