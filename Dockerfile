# The bot as an image: the runtime lock alone, an ordinary user, one folder to write to, for the settings.
FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv /opt/nutgraf
COPY requirements/runtime.lock .
RUN /opt/nutgraf/bin/pip install --no-cache-dir --no-deps --require-hashes -r runtime.lock

FROM python:3.11-slim
# tesseract reads pictures of articles; without it everything else still works.
RUN apt-get update && apt-get install --yes --no-install-recommends tesseract-ocr \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home nutgraf \
    && install -d -o nutgraf -m 700 /srv/nutgraf/var
COPY --from=build /opt/nutgraf /opt/nutgraf
COPY bot /srv/nutgraf/bot
COPY extractors /srv/nutgraf/extractors
WORKDIR /srv/nutgraf
# The file system is read-only later on: compile once, here, instead of at every start of every worker.
RUN python -m compileall -q bot extractors
ENV PATH=/opt/nutgraf/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 OMP_NUM_THREADS=1
VOLUME /srv/nutgraf/var
USER nutgraf
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
