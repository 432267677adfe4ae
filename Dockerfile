# The bot as an image: the runtime lock alone, an ordinary user, one folder to write to, for the settings.
FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv /opt/nutgraf
COPY requirements/runtime.lock .
RUN /opt/nutgraf/bin/pip install --no-cache-dir --no-compile --no-deps --require-hashes -r runtime.lock

FROM python:3.11-slim
RUN useradd --system --no-create-home nutgraf \
    && install -d -o nutgraf -m 700 /srv/nutgraf/var
COPY --from=build /opt/nutgraf /opt/nutgraf
COPY bot /srv/nutgraf/bot
COPY extractors /srv/nutgraf/extractors
WORKDIR /srv/nutgraf
ENV PATH=/opt/nutgraf/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 OMP_NUM_THREADS=1 \
    NUTGRAF_DATABASE_URL=sqlite:////data/nutgraf.db
VOLUME /data
USER nutgraf
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
